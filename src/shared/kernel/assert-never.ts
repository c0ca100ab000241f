/** Makes a missing `switch` case a compile error; at run time it is a defect. @throws always */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
