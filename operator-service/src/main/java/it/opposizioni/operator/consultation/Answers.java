package it.opposizioni.operator.consultation;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the endpoints that move a consultation on have in common. */
final class Answers {

    private Answers() {}

    /** With the address to ask how it goes. */
    static Response accepted(ConsultationView view) {
        return Response.accepted(view)
                .location(URI.create("/v1/consultations/" + view.id()))
                .build();
    }
}
