package it.opposizioni.portal.mydata;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.mydata.KeptData;
import java.util.List;
import java.util.Map;

/**
 * What one service holds about the visitor, as it explains it.
 *
 * @param data lists of records, by name
 * @param fields what each name of a field means
 * @param values what each code means
 * @param kept what is not erased, and why
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DataPart(JsonNode data, Map<String, String> fields, Map<String, String> values, List<KeptData> kept) {

    public DataPart {
        fields = fields == null ? Map.of() : fields;
        values = values == null ? Map.of() : values;
        kept = kept == null ? List.of() : List.copyOf(kept);
    }
}
