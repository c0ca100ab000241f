import { styleNonce } from '../ui/style-nonce.ts'

// The scroll lock behind Mantine's dialogs writes a style element and looks for its nonce under this name only.
Reflect.set(globalThis, '__webpack_nonce__', styleNonce())
