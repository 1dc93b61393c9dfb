// Which room may import which: each layer's rooms from the ground up.
// A room imports rooms below it; those of one line that stand in `together` also each other.
// What a lower room needs of a higher one is handed over in `registry`, which knows all of them.
export const rooms = {
  'lib/core': [
    ['policy', 'rendering', 'reference', 'removal', 'office'],
    ['methodology'],
    ['assessment', 'step', 'tool', 'document', 'population', 'member', 'account', 'audit', 'job'],
    ['monitor', 'notification', 'save', 'evidence', 'platform'],
    ['coverage', 'questionnaire', 'desk-review'],
    ['outline'],
    ['report'],
    ['output'],
  ],
  'lib/server': [
    ['database', 'storage', 'generated', 'process'],
    ['queue', 'reading', 'backup'],
    ['mail', 'rendering'],
    ['account', 'http', 'platform'],
    ['methodology', 'assessment', 'step', 'notification', 'member', 'reference', 'removal'],
    ['audit', 'document', 'population', 'monitor', 'job'],
    ['tool'],
    ['evidence'],
    ['coverage', 'questionnaire', 'desk-review'],
    ['report'],
    ['output'],
  ],
  'lib/client': [['save'], ['form', 'tool', 'rendering', 'document'], ['questionnaire', 'report']],
  components: [
    ['ui'],
    ['forms'],
    ['shell', 'save', 'reference', 'removal', 'methodology'],
    ['assessment', 'step', 'tool', 'document', 'population', 'member', 'account', 'audit'],
    ['job', 'monitor'],
    ['coverage', 'questionnaire', 'desk-review', 'report'],
    ['output'],
  ],
}

/** Lines whose rooms are the frame of the record and know each other. */
const together = new Set(['lib/core assessment', 'lib/server assessment', 'lib/server account'])

/** Rooms that only put together what features hand over. */
const knowsAll = new Set(['registry', 'contract'])

/** Why the import is refused, or null. Both are paths from the root of the project. */
export function roomProblem(file, target) {
  const [from, to] = [placeOf(file), placeOf(target)]
  if (!from || !to || from.layer !== to.layer || from.room === to.room) return null
  if (knowsAll.has(from.room) || knowsAll.has(to.room)) return null
  if (from.height < 0) return `${from.layer}/${from.room} is not in the table of scripts/rooms.mjs`
  if (to.height < from.height) return null
  if (to.height === from.height && knowEachOther(from)) return null
  return `${file} may not import ${target}: ${to.room} is not below ${from.room}`
}

function placeOf(file) {
  const [, layer, room] = /^(lib\/(?:core|server|client)|components)\/([a-z-]+)\//.exec(file) ?? []
  if (!layer) return null
  return { layer, room, height: rooms[layer].findIndex((line) => line.includes(room)) }
}

function knowEachOther({ layer, height }) {
  return rooms[layer][height].some((room) => together.has(`${layer} ${room}`))
}
