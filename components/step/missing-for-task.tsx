import type { GuardFailure } from '@/lib/core/step/guard-failure'
import { useGuardWords } from './use-guard-words'

interface Props {
  failures: GuardFailure[]
  tools: { key: string; name: string }[]
}

/** What a task still lacks, in short. */
export function MissingForTask({ failures, tools }: Props) {
  const guardWords = useGuardWords(tools)
  return (
    failures.length > 0 && (
      <ul className="max-w-3xl list-disc ps-5">
        {failures.map((failure) => (
          <li key={failure.key}>{withNames(guardWords(failure), failure)}</li>
        ))}
      </ul>
    )
  )
}

const mostNamed = 5

function withNames(words: string, { missing }: GuardFailure): string {
  const names = missing.map(({ name }) => name)
  return names.length > 0 && names.length <= mostNamed ? `${words} (${names.join('; ')})` : words
}
