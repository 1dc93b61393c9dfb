ALTER TABLE "Document" ADD CONSTRAINT document_confidentiality CHECK
  (confidentiality IN ('public','restricted','confidential'));
