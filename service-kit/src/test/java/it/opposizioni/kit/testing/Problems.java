package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;

/** What every refusal must be: a problem document that says what to correct and reveals no internals. */
public final class Problems {

    private static final int LONGEST_ABOUT = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    /** @return its status, a 4xx */
    public static int requireProblem(Response answer, String about) {
        String what = about.substring(0, Math.min(LONGEST_ABOUT, about.length()));
        assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        String body = answer.asString();
        JsonNode problem = read(body, what);
        assertThat(problem.path("type").textValue()).as(what).startsWith("urn:problem:opposizioni:");
        assertThat(problem.path("title").textValue()).as(what).isNotBlank();
        assertThat(problem.path("detail").textValue()).as(what).isNotBlank();
        assertThat(problem.path("status").numberValue()).as(what).isEqualTo(answer.statusCode());
        assertThat(body).as(what).doesNotContain("Exception", "at io.", "java.", "org.", "it.opposizioni");
        return answer.statusCode();
    }

    /** Not by RestAssured, which compiles a script for each path: the tests of hostile input read thousands of problems. */
    private static JsonNode read(String body, String what) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(what + " is answered with what is no JSON: " + body, e);
        }
    }
}
