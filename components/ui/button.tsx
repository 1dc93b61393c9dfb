import type { ComponentProps } from 'react'

const looks = {
  primary: 'bg-primary text-white hover:bg-primary-dark disabled:bg-line disabled:text-muted',
  secondary:
    'border border-primary bg-paper text-primary hover:bg-ground disabled:border-line disabled:text-muted',
  danger: 'bg-bad text-white hover:opacity-90',
  quiet:
    'text-primary underline underline-offset-2 hover:text-primary-dark disabled:text-muted disabled:no-underline',
}

export type ButtonLook = keyof typeof looks

/** Classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'primary'): string {
  const padding =
    look === 'quiet'
      ? 'justify-start py-1 text-start font-normal'
      : 'justify-center px-4 py-2.5 font-semibold'
  return `inline-flex min-h-11 items-center gap-2 rounded no-underline disabled:cursor-not-allowed ${padding} ${looks[look]}`
}

export function Button({
  look = 'primary',
  type = 'button',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />
}
