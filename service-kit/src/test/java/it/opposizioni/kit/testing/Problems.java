package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** What every refusal must be: a problem document that says what to correct and reveals no internals. */
public final class Problems {

    private static final int LONGEST_ABOUT = 120;

    private Problems() {}

    /** @return its status, a 4xx */
    public static int requireProblem(Response answer, String about) {
        String what = about.substring(0, Math.min(LONGEST_ABOUT, about.length()));
        assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).as(what).startsWith("urn:problem:opposizioni:");
        assertThat(answer.<String>path("title")).as(what).isNotBlank();
        assertThat(answer.<String>path("detail")).as(what).isNotBlank();
        assertThat(answer.<Integer>path("status")).as(what).isEqualTo(answer.statusCode());
        assertThat(answer.asString()).as(what).doesNotContain("Exception", "at io.", "java.", "org.", "it.opposizioni");
        return answer.statusCode();
    }
}
