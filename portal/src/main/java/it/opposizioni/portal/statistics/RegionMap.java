package it.opposizioni.portal.statistics;

import it.opposizioni.kit.phone.Region;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A tile for each region, about where it lies; tag {@code regionMap}. */
record RegionMap(String id, String title, String description, List<Tile> tiles) {

    private static final int COLUMN = 160;
    private static final int ROW = 108;

    /** Nothing or hidden, and four of the largest count, lighter to darker. */
    private static final List<String> SHADES = List.of("shade0", "shade1", "shade2", "shade3", "shade4");

    private record Place(String code, int column, int row) {}

    private static final Map<Region, Place> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(Region.VALLE_D_AOSTA, new Place("VDA", 0, 0)),
            Map.entry(Region.TRENTINO_ALTO_ADIGE, new Place("TAA", 2, 0)),
            Map.entry(Region.PIEMONTE, new Place("PIE", 0, 1)),
            Map.entry(Region.LOMBARDIA, new Place("LOM", 1, 1)),
            Map.entry(Region.VENETO, new Place("VEN", 2, 1)),
            Map.entry(Region.FRIULI_VENEZIA_GIULIA, new Place("FVG", 3, 1)),
            Map.entry(Region.LIGURIA, new Place("LIG", 0, 2)),
            Map.entry(Region.EMILIA_ROMAGNA, new Place("EMR", 1, 2)),
            Map.entry(Region.TOSCANA, new Place("TOS", 1, 3)),
            Map.entry(Region.UMBRIA, new Place("UMB", 2, 3)),
            Map.entry(Region.MARCHE, new Place("MAR", 3, 3)),
            Map.entry(Region.LAZIO, new Place("LAZ", 2, 4)),
            Map.entry(Region.ABRUZZO, new Place("ABR", 3, 4)),
            Map.entry(Region.SARDEGNA, new Place("SAR", 0, 5)),
            Map.entry(Region.CAMPANIA, new Place("CAM", 2, 5)),
            Map.entry(Region.MOLISE, new Place("MOL", 3, 5)),
            Map.entry(Region.PUGLIA, new Place("PUG", 4, 5)),
            Map.entry(Region.BASILICATA, new Place("BAS", 3, 6)),
            Map.entry(Region.SICILIA, new Place("SIC", 2, 7)),
            Map.entry(Region.CALABRIA, new Place("CAL", 3, 7))));

    /** @param count null when it is hidden */
    record Figure(String name, Long count, String amount) {}

    /** @param css its shade */
    record Tile(int x, int y, String code, String amount, String name, String css) {}

    /** @param figures of all regions that are known; a region without one is not drawn */
    static RegionMap of(String id, String title, String description, Map<Region, Figure> figures) {
        long largest = figures.values().stream()
                .filter(figure -> figure.count() != null)
                .mapToLong(Figure::count)
                .max()
                .orElse(0);
        List<Tile> tiles = Arrays.stream(Region.values())
                .filter(figures::containsKey)
                .map(region -> tile(PLACES.get(region), figures.get(region), largest))
                .toList();
        return new RegionMap(id, title, description, tiles);
    }

    private static Tile tile(Place place, Figure figure, long largest) {
        return new Tile(
                place.column() * COLUMN,
                place.row() * ROW,
                place.code(),
                figure.amount(),
                figure.name(),
                SHADES.get(shade(figure.count(), largest)));
    }

    private static int shade(Long count, long largest) {
        int darkest = SHADES.size() - 1;
        return count == null || count <= 0 ? 0 : Math.toIntExact((count * darkest + largest - 1) / largest);
    }
}
