import { z } from 'zod'

export const ProfileView = z.object({
  email: z.string(),
  name: z.string(),
  institution: z.string(),
  /** Empty: as the browser asks. */
  language: z.string(),
  timeZone: z.string(),
  platformRoles: z.array(z.string()),
  secondFactor: z.boolean(),
})
ProfileView.register(z.globalRegistry, { id: 'ProfileView' })
export type ProfileView = z.infer<typeof ProfileView>
