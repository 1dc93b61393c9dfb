import type { ToolEdit } from './tool-edit'

export interface HistoryStep {
  /** Part typed in; strokes in one part are taken back together. */
  typing: string | null
  undo: ToolEdit[]
  redo: ToolEdit[]
}

const mostSteps = 200

/** What a person did in this visit, for taking it back and doing it again. */
export class EditHistory {
  private past: HistoryStep[] = []
  private future: HistoryStep[] = []
  private isInterrupted = false

  get canUndo(): boolean {
    return this.past.length > 0
  }

  get canRedo(): boolean {
    return this.future.length > 0
  }

  add(step: HistoryStep): void {
    const last = this.past.at(-1)
    this.future = []
    if (last && step.typing !== null && last.typing === step.typing && !this.isInterrupted)
      last.redo = step.redo
    else this.past = [...this.past, step].slice(-mostSteps)
    this.isInterrupted = false
  }

  /** The person moved on: what follows is taken back by itself. */
  interrupt(): void {
    this.isInterrupted = true
  }

  undo(): ToolEdit[] {
    const step = this.past.at(-1)
    if (!step) return []
    this.past = this.past.slice(0, -1)
    this.future = [...this.future, step]
    return step.undo
  }

  redo(): ToolEdit[] {
    const step = this.future.at(-1)
    if (!step) return []
    this.future = this.future.slice(0, -1)
    this.past = [...this.past, step]
    return step.redo
  }
}
