const invalidValue = /^Variable "(\$\w+)" got invalid value [\s\S]*$/

/**
 * Takes values out of a server's message. GraphQL servers quote the variables that they could not read, and messages
 * end up in logs; a key has no place there either.
 */
export function scrub(message: string): string {
  const variable = invalidValue.exec(message)?.[1]
  return withoutValue(variable ? describe(message, variable) : message).replace(/\btz_[\w-]+/g, 'tz_…')
}

/** The sentences of graphql-js that end with a value, or quote one. */
function withoutValue(message: string): string {
  return message
    .replace(/^((?:Enum )?"?\w+"? cannot represent [^:"]*?)(?: "[\s\S]*"|: [\s\S]*)$/, '$1.')
    .replace(/^Value "[\s\S]*" does not exist in ("\w+" enum)\.[\s\S]*$/, 'The value does not exist in $1.')
}

function describe(message: string, variable: string): string {
  const name = variable.slice(1)
  const path = new RegExp(` at "(${name}[\\w.[\\]]*)"; `).exec(message)?.[1] ?? name
  const fault =
    /; (Field "\w+" (?:of required type|is not defined by type) [^;]*|Expected non-nullable type [^;]*)$/.exec(
      message,
    )?.[1]
  return `Variable "${variable}" has an invalid value at "${path}"${fault ? `: ${fault}` : '.'}`
}
