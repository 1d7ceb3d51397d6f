package it.opposizioni.complaint.principal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The principal that an official chooses. */
@Schema(name = "ChosenPrincipal")
record NewPrincipal(UUID operatorId) {}
