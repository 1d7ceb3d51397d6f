package it.opposizioni.local.demonstration;

import java.net.http.HttpResponse;

/** A service answered with an error. */
public final class ApiException extends RuntimeException {

    private final int status;

    ApiException(String method, HttpResponse<String> response) {
        super("%s %s answered %d: %s".formatted(method, response.uri(), response.statusCode(), response.body()));
        this.status = response.statusCode();
    }

    public int status() {
        return status;
    }
}
