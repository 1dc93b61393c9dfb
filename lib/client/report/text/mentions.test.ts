import { describe, expect, it } from 'vitest'
import { mentionedIn, nameBegun, peopleNamed, withName } from './mentions'

const people = ['Amina Rahman', 'Ravi Kumar', 'Rosa Amin'].map((name, index) => ({
  id: String(index),
  name,
  institution: 'Ministry',
}))
const names = (begun: string) => peopleNamed(people, begun).map(({ name }) => name)

describe('naming somebody in a comment', () => {
  it('begins with an @ at the start or behind a space', () => {
    expect(nameBegun('Please see @ra')).toBe('ra')
    expect(nameBegun('@')).toBe('')
    expect(nameBegun('write to a@b')).toBeNull()
    expect(nameBegun('nobody')).toBeNull()
  })

  it('finds people by the beginning of any of their names', () => {
    expect(names('r')).toEqual(['Amina Rahman', 'Ravi Kumar', 'Rosa Amin'])
    expect(names('ami')).toEqual(['Amina Rahman', 'Rosa Amin'])
    expect(names('Ravi K')).toEqual(['Ravi Kumar'])
    expect(names('Ravi Kumar ')).toEqual([])
  })

  it('puts the whole name in, and knows who is named', () => {
    const [, ravi] = people
    expect(ravi && withName('Ask @ra', ravi)).toBe('Ask @Ravi Kumar ')
    expect(mentionedIn('Ask @Ravi Kumar and Amina Rahman', people)).toEqual(['1'])
  })
})
