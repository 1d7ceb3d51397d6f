package it.opposizioni.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.Region;
import it.opposizioni.portal.chart.BarChart;
import it.opposizioni.portal.chart.LineChart;
import it.opposizioni.portal.chart.Scale;
import it.opposizioni.portal.statistics.RegionMap.Figure;
import it.opposizioni.portal.statistics.RegionMap.Tile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn, without a page around it. */
class ChartsTest {

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 2", "3, 4", "9, 10", "10, 10", "11, 20", "61, 80", "1234567, 2000000"})
    void aScaleEndsWithARoundNumber(long largest, long most) {
        Scale scale = Scale.of(LongStream.of(0, largest), 50, 310);
        assertThat(scale.most()).isEqualTo(most);
        assertThat(scale.y(0)).isEqualTo(310);
        assertThat(scale.y(most)).isEqualTo(50);
        assertThat(scale.y(most / 2)).isEqualTo(180);
    }

    @Property
    void nothingIsDrawnOutsideOfItsGround(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(max = 60_000_000) Long> values) {
        LineChart line = LineChart.of("id", "t", "d", values, Long::toString, "a", "b");
        for (String point : line.points().split(" ")) {
            String[] at = point.split(",");
            assertThat(Integer.parseInt(at[0])).isBetween(LineChart.GUTTER, LineChart.WIDTH);
            assertThat(Integer.parseInt(at[1])).isBetween(LineChart.TOP, LineChart.BOTTOM);
        }
        BarChart months = BarChart.of(
                "id", "t", "d", values.stream().limit(12).map(v -> month(v)).toList(), Long::toString);
        assertThat(months.groups()).flatExtracting(BarChart.Group::bars).allSatisfy(bar -> {
            assertThat(bar.x()).isGreaterThanOrEqualTo(LineChart.GUTTER);
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(LineChart.WIDTH);
            assertThat(bar.width()).isPositive();
            assertThat(bar.y() + bar.height()).isEqualTo(LineChart.BOTTOM);
        });
    }

    private static BarChart.Period month(long value) {
        return new BarChart.Period(
                "m",
                List.of(
                        new BarChart.Value("a", value),
                        new BarChart.Value("b", value / 2),
                        new BarChart.Value("c", 0)));
    }

    @Test
    void aPointAloneStandsWhereTheOthersWouldEnd() {
        LineChart line = LineChart.of("id", "t", "d", List.of(4L), Long::toString, "a", "b");
        assertThat(line.points()).isEqualTo("790,50");
        assertThat(line.end().amount()).isEqualTo("4");
    }

    @Test
    void theActivePartIsInsideOfItsBar() {
        KindChart chart =
                KindChart.of("id", "t", "d", List.of(new KindChart.Kind("a", 30, 10), new KindChart.Kind("b", 0, 0)));
        assertThat(chart.bars().getFirst().all()).isEqualTo(LineChart.WIDTH);
        assertThat(chart.bars().getFirst().active()).isEqualTo(600);
        assertThat(chart.bars().getLast().all()).isZero();
    }

    @Test
    void everyRegionHasATileOfItsOwnAndMoreIsDarker() {
        Map<Region, Figure> figures = Arrays.stream(Region.values())
                .collect(Collectors.toMap(
                        Function.identity(), region -> new Figure(region.name(), (long) region.ordinal(), "")));
        figures.put(Region.VENETO, new Figure("VENETO", null, ""));
        List<Tile> tiles = RegionMap.of("id", "t", "d", figures).tiles();
        assertThat(tiles).hasSize(20);
        assertThat(tiles.stream().map(tile -> tile.x() + "," + tile.y())).doesNotHaveDuplicates();
        assertThat(tiles.stream().map(Tile::code)).doesNotHaveDuplicates();
        assertThat(tiles).allSatisfy(tile -> {
            assertThat(tile.x() + 160).isLessThanOrEqualTo(LineChart.WIDTH);
            assertThat(tile.y() + 104).isLessThanOrEqualTo(860);
        });
        assertThat(shades(tiles, "ABRUZZO", "BASILICATA", "MARCHE", "VALLE_D_AOSTA", "VENETO"))
                .containsExactly("shade0", "shade1", "shade2", "shade4", "shade0");
    }

    private static Stream<String> shades(List<Tile> tiles, String... names) {
        return Arrays.stream(names)
                .map(name -> tiles.stream()
                        .filter(tile -> tile.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .css());
    }
}
