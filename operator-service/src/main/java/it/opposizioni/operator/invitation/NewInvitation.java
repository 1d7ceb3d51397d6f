package it.opposizioni.operator.invitation;

import it.opposizioni.kit.text.Printable;
import it.opposizioni.operator.team.TeamRole;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks somebody to join. */
@Schema(name = "NewTeamInvitation")
record NewInvitation(
        @NotBlank
        @Email
        @Size(max = 254)
        @Pattern(regexp = Printable.LINE)
        @Schema(examples = "carla.neri@acme.example")
        String email,

        @NotBlank @Size(max = 200) @Pattern(regexp = Printable.LINE) @Schema(examples = "Carla Neri")
        String name,

        @NotNull TeamRole role) {

    @Override
    public String toString() {
        return "NewInvitation[" + role + "]";
    }
}
