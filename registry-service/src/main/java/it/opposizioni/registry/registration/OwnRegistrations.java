package it.opposizioni.registry.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The declarations that a person made, for a person who asks what is held about them. */
@ApplicationScoped
public class OwnRegistrations {

    private final RegistrationRepository registrations;

    OwnRegistrations(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** @param taxCode that was declared; null where the identity provider stated none */
    @Schema(name = "DeclaredRegistration")
    public record Declared(String protocol, Instant recordedAt, String language, String taxCode) {}

    /** Newest first. */
    @Transactional
    public List<Declared> of(String person) {
        return registrations.of(person).stream()
                .map(each -> new Declared(each.protocol(), each.recordedAt(), each.language(), each.declarantTaxCode()))
                .toList();
    }
}
