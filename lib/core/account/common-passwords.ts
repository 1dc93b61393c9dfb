/**
 * Words on which the most used passwords are built; compared after digits, signs and letter
 * look-alikes are folded away.
 */
export const commonPasswordStems: ReadonlySet<string> = new Set(
  `password passwort passord contrasena motdepasse senha kennwort pass passphrase secret qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx
  qazwsxedc welcome letmein login admin administrator root user guest test testtest testing demo changeme default temp temporary iloveyou loveyou lovely sunshine princess
  football baseball basketball monkey dragon master shadow superman batman trustno michael jennifer jordan hunter ranger buster soccer hockey killer george charlie andrew
  michelle jessica pepper freedom whatever computer internet samsung google facebook starwars pokemon cheese summer winter spring autumn january february monday hello
  helloworld abc abcd abcdef abcdefg abcdefgh abcdefghij government ministry registry register registrar civil civilregistration registration birth birthregistration
  crvs workbench crvsworkbench baliprocess refugee census statistics country republic island office officer nopassword mypassword thisisapassword passwordpassword
  adminadmin administratoradministrator welcomewelcome qwertyqwerty letmeinletmein`.split(/\s+/),
)
