import { NodeSelection } from '@tiptap/pm/state'
import { useState } from 'react'
import { useEditing } from '@/components/report/text/editing-context'

/**
 * The node of this type that is selected, to be changed, and the way to put it in or in its place.
 */
export function useAtom(type: string, onClose: () => void) {
  const { editor } = useEditing()
  const [selected] = useState(() => {
    const { selection } = editor.state
    return selection instanceof NodeSelection && selection.node.type.name === type
      ? selection.node.attrs
      : null
  })
  const put = (attrs: Record<string, unknown>) => {
    onClose()
    if (selected) editor.chain().focus().updateAttributes(type, attrs).run()
    else editor.chain().focus().insertContent({ type, attrs }).run()
  }
  return { selected, put }
}
