package it.opposizioni.complaint.cases.serving;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the act of a decided case is on its way to the operator that the case is about. */
@Schema(name = "CaseServing")
public enum Serving {
    /** Nobody has begun. */
    TO_SERVE,
    /** Certified mail has yet to say whether it arrived. */
    ON_ITS_WAY,
    /** It did not arrive as far as anybody knows: not delivered, to an address that is none of certified mail, or no receipt within 24 hours. */
    NOT_ARRIVED,
    SERVED
}
