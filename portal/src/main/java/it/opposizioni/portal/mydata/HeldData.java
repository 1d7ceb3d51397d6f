package it.opposizioni.portal.mydata;

import it.opposizioni.kit.mydata.KeptData;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is held about one person.
 *
 * @param subject by which all services know the person; null for somebody without an account, whose number it was found by
 * @param parts of the services that answered
 * @param missing the services that do not answer now
 */
record HeldData(Instant madeAt, String subject, Map<Source, DataPart> parts, List<Source> missing) {

    HeldData {
        parts = new EnumMap<>(parts);
        missing = List.copyOf(missing);
    }

    /** What stays after an erasure. */
    List<KeptData> kept() {
        return parts.values().stream().flatMap(part -> part.kept().stream()).toList();
    }
}
