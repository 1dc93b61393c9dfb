import 'server-only'
import { logger } from '@/lib/server/logger'
import { type DrawingLimits, DrawingProcess } from './drawing-process'

/** Draws with the process what waits first; false when nothing waits. */
export type DrawNext = (process: DrawingProcess) => Promise<boolean>

/** Bounded drawing: each lane has one process and works until nothing waits. */
export class Lanes {
  private readonly lanes: { process: DrawingProcess; busy: boolean; again: boolean }[]

  constructor(
    count: number,
    limits: DrawingLimits,
    private readonly drawNext: DrawNext,
  ) {
    this.lanes = Array.from({ length: count }, () => ({
      process: new DrawingProcess(limits),
      busy: false,
      again: false,
    }))
  }

  /** Something may be waiting. */
  wake(): void {
    for (const lane of this.lanes) {
      lane.again = true
      if (!lane.busy) void this.work(lane)
    }
  }

  private async work(lane: Lanes['lanes'][number]): Promise<void> {
    lane.busy = true
    try {
      while (lane.again) {
        lane.again = false
        while (await this.drawNext(lane.process));
      }
    } catch (thrown) {
      logger().error({ err: thrown }, 'what waits to be drawn could not be looked at')
    } finally {
      lane.busy = false
    }
  }
}
