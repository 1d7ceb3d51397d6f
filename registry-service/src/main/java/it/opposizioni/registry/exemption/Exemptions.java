package it.opposizioni.registry.exemption;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Those of one opposition, newest first, ended ones included. */
@Schema(name = "Exemptions")
public record Exemptions(List<ExemptionView> items) {}
