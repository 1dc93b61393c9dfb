import { Alert } from '@/components/ui/alert'

/** The answer to a refused change: what was wrong, input by input. */
export function Refusal({
  refusal,
  errors,
}: {
  refusal: string | null
  errors: Record<string, string>
}) {
  if (!refusal) return null
  const messages = Object.values(errors)
  return (
    <Alert tone="bad" live>
      <p>{refusal}</p>
      {messages.length > 0 && (
        <ul className="list-disc ps-5">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
