-- The library is searched by parts of words, which this index of whole words could not serve.
DROP INDEX document_search;
