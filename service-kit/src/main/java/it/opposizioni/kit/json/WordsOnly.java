package it.opposizioni.kit.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * One of a list of words is that word, and no number: Jackson would take 0 for the first of them, which another one becomes when a word is put
 * before it. What is refused is answered as an unknown word is, in bodies and in events; neither the services nor a release before have ever
 * written a number for a word.
 */
@Singleton
class WordsOnly implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }
}
