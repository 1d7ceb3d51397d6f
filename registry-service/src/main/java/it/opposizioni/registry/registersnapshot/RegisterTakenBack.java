package it.opposizioni.registry.registersnapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.recovery.TakingBack;
import it.opposizioni.registry.exemption.ExemptionRecovery;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.OppositionRecovery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The register as far as operator-service's copy still knows it: numbers, media and exemptions. Holders, protocols and proofs are in no copy. */
@ApplicationScoped
class RegisterTakenBack implements TakingBack {

    private final OppositionRecovery oppositions;
    private final ExemptionRecovery exemptions;
    private final ObjectMapper json;

    RegisterTakenBack(OppositionRecovery oppositions, ExemptionRecovery exemptions, ObjectMapper json) {
        this.oppositions = oppositions;
        this.exemptions = exemptions;
        this.json = json;
    }

    /** Our reading of a row of the copy: an opposition, or an exemption of a number. */
    record Row(
            long number,
            UUID oppositionId,
            boolean telephone,
            boolean post,
            UUID exemptionId,
            UUID operatorId,
            long version,
            Instant from,
            Instant until,
            boolean ended) {

        boolean isOpposition() {
            return oppositionId != null;
        }

        Set<Medium> media() {
            Set<Medium> media = EnumSet.noneOf(Medium.class);
            if (telephone) {
                media.add(Medium.TELEPHONE);
            }
            if (post) {
                media.add(Medium.POST);
            }
            return media;
        }
    }

    @Override
    public String replica() {
        return RegisterSource.REPLICA;
    }

    @Override
    public Shown show(JsonNode json) {
        Row row = read(json);
        String kind = row.isOpposition()
                ? row.media().isEmpty() ? "OPPOSITION_ENDED" : "OPPOSITION"
                : row.ended() ? "EXEMPTION_ENDED" : "EXEMPTION";
        return new Shown(
                kind,
                PhoneNumber.ofDigits(row.number()).toString(),
                row.media().stream().map(Medium::name).toList());
    }

    @Override
    public int takeBack(List<JsonNode> rows, Instant knownAt) {
        List<OppositionRecovery.Known> knownOppositions = new ArrayList<>();
        List<ExemptionRecovery.Known> knownExemptions = new ArrayList<>();
        for (JsonNode each : rows) {
            Row row = read(each);
            PhoneNumber number = PhoneNumber.ofDigits(row.number());
            if (row.isOpposition()) {
                knownOppositions.add(
                        new OppositionRecovery.Known(row.oppositionId(), number, row.version(), row.media()));
            } else {
                knownExemptions.add(new ExemptionRecovery.Known(
                        row.exemptionId(),
                        number,
                        row.operatorId(),
                        row.version(),
                        row.from(),
                        row.until(),
                        row.ended()));
            }
        }
        return oppositions.recover(knownOppositions, knownAt) + exemptions.recover(knownExemptions, knownAt);
    }

    private Row read(JsonNode row) {
        try {
            return json.treeToValue(row, Row.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a row of the register that cannot be read", e);
        }
    }
}
