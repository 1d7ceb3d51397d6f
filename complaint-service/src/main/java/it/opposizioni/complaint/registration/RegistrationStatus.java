package it.opposizioni.complaint.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opposition to calls at one instant. */
@Schema(name = "RegistrationStatus")
enum RegistrationStatus {
    NOT_OPPOSED,
    /** In the register, while lists of before could still be valid (DPR 26/2022 art. 8 c. 2). */
    REGISTERED,
    ACTIVE
}
