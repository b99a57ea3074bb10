import { type ReactNode, useId } from 'react'

export type ChoiceProps<Value extends string> = {
  /** The group's name. */
  readonly legend: string
  readonly options: readonly (readonly [value: Value, label: ReactNode])[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few: native radio buttons, so that arrow keys and forms work as everywhere. */
export function Choice<Value extends string>({ legend, options, value, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <div className="choice" role="radiogroup" aria-labelledby={`${name}-legend`}>
      <p id={`${name}-legend`} className="label">
        {legend}
      </p>
      <div>
        {options.map(([option, label]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            {label}
          </label>
        ))}
      </div>
    </div>
  )
}
