'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useReferenceSearch } from '@/components/report/text/use-reference-search'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { controlClass, Labelled } from '@/components/ui/labelled'
import { type ReferenceGroup, referenceGroups } from '@/lib/core/report/reference/reference-target'
import type { ReferenceChoice } from '@/lib/core/report/report-views'
import { useAtom } from './use-atom'

/** Finds something of the record and puts it into the sentence, with its value and source. */
export function ReferenceDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('report')
  const [search, setSearch] = useState('')
  const [group, setGroup] = useState<ReferenceGroup | ''>('')
  const { items, more, state, ask } = useReferenceSearch()
  const { put } = useAtom('reference', onClose)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once, when the dialog opens; typing asks by itself.
  useEffect(() => ask({ search, group }, 0), [])
  const look = (query: { search: string; group: ReferenceGroup | '' }, pause?: number) => {
    setSearch(query.search)
    setGroup(query.group)
    ask(query, pause)
  }
  const choose = ({ target, value, source }: ReferenceChoice) => put({ target, value, source })
  return (
    <Dialog title={t('insertReference')} onClose={onClose}>
      <SearchFields
        search={search}
        group={group}
        onSearch={(words) => look({ search: words, group })}
        onGroup={(kind) => look({ search, group: kind }, 0)}
      />
      <p role="status" className="my-3 text-muted">
        {state === 'done' && more
          ? t('search-more', { count: items.length })
          : t(`search-${state}`, { count: items.length })}
      </p>
      <ul className="grid">
        {items.map((item) => (
          <li key={item.target} className="border-line border-t">
            <button
              type="button"
              className="grid w-full gap-0.5 px-2 py-2 text-start hover:bg-ground"
              onClick={() => choose(item)}
            >
              <span className="font-semibold">{item.label}</span>
              <span>{item.value || t('noValue')}</span>
              <span className="text-muted text-sm">{item.source}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-3">
        {more && (
          <Button look="secondary" onClick={more}>
            {t('more')}
          </Button>
        )}
        <Button look="secondary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

interface Fields {
  search: string
  group: ReferenceGroup | ''
  onSearch: (words: string) => void
  onGroup: (group: ReferenceGroup | '') => void
}

function SearchFields({ search, group, onSearch, onGroup }: Fields) {
  const t = useTranslations('report')
  return (
    <div className="grid items-end gap-4 sm:grid-cols-[1fr_auto]">
      <Labelled id="reference-search" label={t('searchRecord')} help={t('searchRecordHelp')}>
        <input
          id="reference-search"
          type="search"
          className={controlClass}
          aria-describedby="reference-search-help"
          value={search}
          onChange={({ target }) => onSearch(target.value)}
        />
      </Labelled>
      <Labelled id="reference-group" label={t('group')}>
        <select
          id="reference-group"
          className={controlClass}
          value={group}
          onChange={({ target }) => onGroup(target.value as ReferenceGroup | '')}
        >
          <option value="">{t('group-all')}</option>
          {referenceGroups.map((name) => (
            <option key={name} value={name}>
              {t(`group-${name}`)}
            </option>
          ))}
        </select>
      </Labelled>
    </div>
  )
}
