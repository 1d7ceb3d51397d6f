package it.opposizioni.operator.registration.application;

import it.opposizioni.kit.text.Printable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a section of an application goes back. */
@Schema(name = "SectionReason")
public record SectionReason(
        @NotNull ApplicationSection section,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Printable.LINES)
        String reason) {

    public static List<SectionReason> of(Map<ApplicationSection, String> reasons) {
        return new TreeMap<>(reasons)
                .entrySet().stream()
                        .map(e -> new SectionReason(e.getKey(), e.getValue()))
                        .toList();
    }
}
