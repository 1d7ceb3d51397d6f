package it.opposizioni.operator.consultation.view;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the endpoints that move a consultation on have in common. */
public final class AcceptedResponse {

    private AcceptedResponse() {}

    /** With the address of its progress. */
    public static Response accepted(ConsultationView view) {
        return Response.accepted(view)
                .location(URI.create("/v1/consultations/" + view.id()))
                .build();
    }
}
