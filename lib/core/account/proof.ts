import { z } from 'zod'

/** How the owner of an account proved that its address is theirs. */
export const addressProofs = ['mail', 'paper', 'operator'] as const
export const AddressProof = z.enum(addressProofs)
export type AddressProof = z.infer<typeof AddressProof>

/** How a person proved who they are when they signed in. */
export const signInProofs = ['password', 'second-factor', 'sso', 'link', 'token'] as const
export const SignInProof = z.enum(signInProofs)
export type SignInProof = z.infer<typeof SignInProof>
