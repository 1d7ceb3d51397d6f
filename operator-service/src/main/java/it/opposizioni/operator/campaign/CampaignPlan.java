package it.opposizioni.operator.campaign;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.kit.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator says of a campaign when it creates it, as it is sent and as it is stored.
 *
 * <p>A new field also needs: its column, a line in {@link CampaignView}, and the description in {@code src/main/openapi}.
 */
@Embeddable
@Schema(name = "CampaignPlan")
record CampaignPlan(
        @NotBlank @Size(max = 200) @Pattern(regexp = Printable.LINE) @Schema(examples = "Energia d'inverno 2026")
        String name,

        @NotNull @Enumerated(EnumType.STRING) CampaignPurpose purpose,

        @Size(max = 200)
        @Pattern(regexp = Printable.LINE)
        @Schema(description = "Who receives the numbers; for THIRD_PARTY_TRANSFER, and only then")
        String recipient,

        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "TELEPHONE when left out. Lists and numbers are compared with those who oppose this medium:"
                                + " who opposes calls alone may get post, and the other way round.")
        CampaignMedium medium,

        @Schema(
                description =
                        "The operator that the caller's operator calls for, on a mandate; left out when for itself")
        UUID principalId) {

    private static final Text NEEDED = Text.of("Indica a chi vanno i numeri.", "Say who receives the numbers.");
    private static final Text NOT_WANTED = Text.of(
            "Il destinatario si indica solo per la cessione a terzi.",
            "A recipient is given only for a transfer to a third party.");

    /** As it is stored: without blanks around the texts, and with a medium. */
    CampaignPlan normalised() {
        return new CampaignPlan(
                name.strip(),
                purpose,
                recipient == null ? null : recipient.strip(),
                medium == null ? CampaignMedium.TELEPHONE : medium,
                principalId);
    }

    /** @throws DomainException 422 */
    void requireSound() {
        boolean named = recipient != null && !recipient.isBlank();
        boolean needed = purpose == CampaignPurpose.THIRD_PARTY_TRANSFER;
        if (named != needed) {
            throw DomainException.invalid(
                    "/recipient", needed ? "RECIPIENT_NEEDED" : "RECIPIENT_NOT_WANTED", needed ? NEEDED : NOT_WANTED);
        }
    }
}
