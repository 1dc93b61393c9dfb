'use client'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { Toolbar, ToolbarButton } from '@/components/ui/toolbar'
import { ToolbarMenu } from '@/components/ui/toolbar-menu'
import { useEditing } from './editing-context'
import { ListIcon, NumberedIcon, RedoIcon, UndoIcon } from './icons'
import { InsertMenu } from './insert-menu'
import { lastingPassage } from './passages'
import { isRestricted, toggleRestricted } from './restricting'

const toggles = [
  { mark: 'bold', sign: 'B', look: 'font-bold', keys: 'Control+B' },
  { mark: 'italic', sign: 'I', look: 'italic', keys: 'Control+I' },
  { mark: 'superscript', sign: 'x²', look: '', keys: 'Control+.' },
  { mark: 'subscript', sign: 'x₂', look: '', keys: 'Control+,' },
] as const

/** All that can be done to the text, by mouse, by arrow keys and by shortcut. */
export function EditorToolbar({ controls }: { controls: string }) {
  const t = useTranslations('report')
  const { mayWrite, mayComment } = useEditing()
  if (!mayWrite && !mayComment) return null
  return (
    <Toolbar
      label={t('toolbar')}
      controls={controls}
      className="flex flex-wrap items-center border-line border-b p-1 text-[0.95rem]"
    >
      {mayWrite && <StyleMenu />}
      {mayWrite && <HistoryButton kind="undo" />}
      {mayWrite && <HistoryButton kind="redo" />}
      {mayWrite && toggles.map((toggle) => <MarkButton key={toggle.mark} {...toggle} />)}
      {mayWrite && <ListButtons />}
      {mayWrite && <InsertMenu />}
      <PassageButtons />
    </Toolbar>
  )
}

function StyleMenu() {
  const t = useTranslations('report')
  const { editor } = useEditing()
  const current = useEditorState({
    editor,
    selector: () => {
      const level = [1, 2, 3].find((candidate) => editor.isActive('heading', { level: candidate }))
      return level
        ? (`heading${level}` as 'heading1')
        : editor.isActive('blockquote')
          ? 'blockquote'
          : 'paragraph'
    },
  })
  const styles = ['paragraph', 'heading1', 'heading2', 'heading3', 'blockquote'] as const
  const choose = (style: (typeof styles)[number]) => {
    const plain = editor.chain().focus().unsetBlockquote()
    if (style === 'paragraph') plain.setParagraph().run()
    else if (style === 'blockquote') plain.setParagraph().setBlockquote().run()
    else plain.setHeading({ level: Number(style.slice(-1)) as 1 | 2 | 3 }).run()
  }
  return (
    <ToolbarMenu
      label={t('style')}
      value={t(current)}
      items={styles.map((style) => ({
        key: style,
        label: t(style),
        checked: style === current,
        onChoose: () => choose(style),
      }))}
    />
  )
}

function MarkButton({ mark, sign, look, keys }: (typeof toggles)[number]) {
  const t = useTranslations('report')
  const { editor } = useEditing()
  const isOn = useEditorState({ editor, selector: () => editor.isActive(mark) })
  return (
    <ToolbarButton
      aria-label={t(mark)}
      title={t(mark)}
      aria-pressed={isOn}
      aria-keyshortcuts={keys}
      className={look}
      onClick={() => editor.chain().focus().toggleMark(mark).run()}
    >
      {sign}
    </ToolbarButton>
  )
}

function ListButtons() {
  const t = useTranslations('report')
  const { editor } = useEditing()
  const on = useEditorState({
    editor,
    selector: () => ({
      bullet: editor.isActive('bulletList'),
      numbered: editor.isActive('orderedList'),
    }),
  })
  return (
    <>
      <ToolbarButton
        aria-label={t('bulletList')}
        title={t('bulletList')}
        aria-pressed={on.bullet}
        aria-keyshortcuts="Control+Shift+8"
        onClick={() => editor.chain().focus().toggleBulletList().run()}
      >
        <ListIcon />
      </ToolbarButton>
      <ToolbarButton
        aria-label={t('orderedList')}
        title={t('orderedList')}
        aria-pressed={on.numbered}
        aria-keyshortcuts="Control+Shift+7"
        onClick={() => editor.chain().focus().toggleOrderedList().run()}
      >
        <NumberedIcon />
      </ToolbarButton>
    </>
  )
}

/** What is done to words that are selected. */
function PassageButtons() {
  const t = useTranslations('report')
  const { editor, mayWrite, mayComment, open, commentOn } = useEditing()
  const state = useEditorState({
    editor,
    selector: () => ({
      empty: editor.state.selection.empty,
      isLink: editor.isActive('link'),
      isRestricted: isRestricted(editor.state),
    }),
  })
  return (
    <>
      {mayWrite && (
        <ToolbarButton
          aria-pressed={state.isLink}
          off={state.empty && !state.isLink}
          onClick={() => open('link')}
        >
          {t('link')}
        </ToolbarButton>
      )}
      {mayComment && (
        <ToolbarButton
          off={state.empty}
          title={state.empty ? t('selectFirst') : undefined}
          onClick={() => commentOn(lastingPassage(editor.state))}
        >
          {t('comment')}
        </ToolbarButton>
      )}
      {mayWrite && (
        <ToolbarButton
          aria-pressed={state.isRestricted}
          title={t('notPublicHelp')}
          onClick={() =>
            editor
              .chain()
              .focus()
              .command(({ state: now, dispatch }) => toggleRestricted(now, dispatch))
              .run()
          }
        >
          {t('notPublic')}
        </ToolbarButton>
      )}
    </>
  )
}

function HistoryButton({ kind }: { kind: 'undo' | 'redo' }) {
  const t = useTranslations('report')
  const { editor } = useEditing()
  const can = useEditorState({ editor, selector: () => editor.can()[kind]() })
  return (
    <ToolbarButton
      aria-label={t(kind)}
      title={t(kind)}
      off={!can}
      aria-keyshortcuts={kind === 'undo' ? 'Control+Z' : 'Control+Shift+Z'}
      onClick={() => editor.chain().focus()[kind]().run()}
    >
      {kind === 'undo' ? <UndoIcon /> : <RedoIcon />}
    </ToolbarButton>
  )
}
