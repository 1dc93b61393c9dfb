import { NothingHere } from '@/components/shell/nothing-here'

/** Within the frame of the workspace, which brings the landmark of its own. */
export default function NotFound() {
  return <NothingHere />
}
