import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { begunLink, type LinkChoice, type LinkGroup, linkText, offeredLinks } from '../../../shared/features/planner/quick-link.ts'
import { TEXT } from './text.ts'

/** More offers than this are no help. */
const MOST_OFFERS = 12

interface QuickLineProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly links: readonly LinkGroup[]
  readonly line: string
  readonly error: string | null
  readonly onLine: (line: string) => void
  readonly onChoose: (choice: LinkChoice) => void
}

/** The line that is typed. `[[` offers what a block can open, like in the journal: arrows and Enter, or a click. */
export function QuickLine({ field, links, line, error, onLine, onChoose }: QuickLineProps) {
  const [caret, setCaret] = useState(0)
  const [isLeft, setIsLeft] = useState(false)
  const wanted = useRef<number | null>(null)
  const begun = isLeft ? null : begunLink(line, caret)
  const offers = begun ? offeredLinks(links, begun.letters, MOST_OFFERS) : []
  const isOpen = offers.length > 0
  const combobox = useCombobox({ opened: isOpen, onDropdownClose: () => setIsLeft(true) })
  const letters = isOpen ? begun?.letters : null
  const selectFirst = useRef(combobox.selectFirstOption)
  selectFirst.current = combobox.selectFirstOption
  // The first offer is the one that Enter takes.
  useEffect(() => {
    if (letters !== null) selectFirst.current()
  }, [letters])
  // Where the words were put, typing goes on behind them.
  useLayoutEffect(() => {
    if (wanted.current === null || line === '') return
    field.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  }, [line, field])

  const choose = (value: string) => {
    const choice = offers.flatMap(({ items }) => items).find((item) => item.value === value)
    if (!choice || !begun) return
    const rest = line.slice(caret).replace(/^\]{1,2}/, '')
    const before = `${line.slice(0, begun.from)}${linkText(choice)} `
    wanted.current = before.length
    setCaret(before.length)
    onChoose(choice)
    onLine(`${before}${rest.trimStart()}`)
    field.current?.focus()
  }
  return (
    <Combobox store={combobox} width={320} position="bottom-start" onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute={false}>
        <TextInput
          ref={field}
          flex={1}
          aria-label={TEXT.quickAdd.label}
          aria-autocomplete="list"
          placeholder={TEXT.quickAdd.placeholder}
          value={line}
          error={error}
          onChange={(event) => {
            setIsLeft(false)
            setCaret(event.currentTarget.selectionStart ?? 0)
            onLine(event.currentTarget.value)
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onBlur={() => setIsLeft(true)}
          onFocus={() => setIsLeft(false)}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={TEXT.quickAdd.offers} mah={280} style={{ overflowY: 'auto' }}>
          {offers.map(({ group, items }) => (
            <Combobox.Group key={group} label={group}>
              {items.map(({ value, label }) => (
                <Combobox.Option key={value} value={value}>
                  {label}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
