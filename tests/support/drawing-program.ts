import { writeFileSync } from 'node:fs'

// Stands in for the program of a drawing process and does what the title asks for.
process.once('disconnect', () => process.exit(0))
process.on('message', ({ order, path }: { order: { model: { title: string } }; path: string }) => {
  const held: Buffer[] = []
  switch (order.model.title) {
    case 'hang':
      for (;;);
    case 'eat':
      for (;;) held.push(Buffer.alloc(20_000_000, 1))
    case 'die':
      process.exit(3)
      break
    case 'refuse':
      process.send?.({
        type: 'refused',
        refusal: {
          code: 'invalid-input',
          reason: { code: 'block-picture-unreadable', params: { block: 'blocks[3] (figure)' } },
          fieldErrors: [],
        },
      })
      break
    default:
      writeFileSync(path, `${process.pid}`)
      process.send?.({ type: 'answer', answer: 1 })
  }
})
process.send?.({ type: 'ready' })
