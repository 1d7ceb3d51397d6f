package it.opposizioni.portal.campaign;

import java.util.Map;
import java.util.Set;

/**
 * Campaigns to choose among, newest first.
 *
 * @param names what to call each, by its id
 * @param more there are older ones, too many to show
 */
public record CampaignOptions(Map<String, String> names, boolean more) {

    public static final CampaignOptions NONE = new CampaignOptions(Map.of(), false);

    public boolean isEmpty() {
        return names.isEmpty();
    }

    public int size() {
        return names.size();
    }

    public Set<Map.Entry<String, String>> entrySet() {
        return names.entrySet();
    }
}
