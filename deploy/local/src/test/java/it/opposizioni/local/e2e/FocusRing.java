package it.opposizioni.local.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ScreenshotAnimations;
import it.opposizioni.kit.testing.Contrast;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;

/**
 * Whether one sees where the focus is, told from the pixels: pictures of each control with the focus and without it. The pixels that change
 * by 3:1 or more must be as many as those of a line around the control (WCAG 2.2, 2.4.7 and 2.4.13).
 */
final class FocusRing {

    private static final int MOST_STOPS = 40;
    private static final double CHANGE = 3;
    /** Corners are round. */
    private static final double OF_THE_LINE = 0.9;

    /** What has the focus: where it is, with room for what is drawn around it, and as much of a line around it as the window shows; null at
     * the end of the page. */
    private static final String FOCUSED = """
            ring => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const box = e.getBoundingClientRect();
              const left = Math.max(0, box.left - ring);
              const top = Math.max(0, box.top - ring);
              return {
                name: e.outerHTML.slice(0, 120),
                position: [...document.querySelectorAll('*')].indexOf(e),
                x: left, y: top,
                width: Math.min(innerWidth, box.right + ring) - left,
                height: Math.min(innerHeight, box.bottom + ring) - top,
                line: [...e.getClientRects()].reduce((all, r) => all
                  + ((r.top >= ring) + (r.bottom <= innerHeight - ring))
                    * Math.max(0, Math.min(innerWidth, r.right) - Math.max(0, r.left))
                  + ((r.left >= ring) + (r.right <= innerWidth - ring))
                    * Math.max(0, Math.min(innerHeight, r.bottom) - Math.max(0, r.top)), 0),
              };
            }""";

    private static final int ROOM = 8;

    private final Page page;

    FocusRing(Page page) {
        this.page = page;
    }

    /** Goes through the page with the tab key. */
    void isSeenOnEveryStop() {
        Set<Object> seen = new HashSet<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            @SuppressWarnings("unchecked")
            Map<String, Object> focused = (Map<String, Object>) page.evaluate(FOCUSED, ROOM);
            if (focused == null || !seen.add(focused.get("position"))) {
                break;
            }
            BufferedImage with = picture(focused);
            // the next stop is still the one after this
            page.evaluate("() => document.activeElement.blur()");
            BufferedImage without = picture(focused);
            Assertions.assertThat((double) changed(with, without))
                    .as("pixels that show the focus of %s on %s", focused.get("name"), page.url())
                    .isGreaterThanOrEqualTo(OF_THE_LINE * number(focused, "line"));
        }
        Assertions.assertThat(seen).as("stops on %s", page.url()).hasSizeGreaterThan(2);
    }

    private BufferedImage picture(Map<String, Object> place) {
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setClip(new Clip(
                        number(place, "x"), number(place, "y"), number(place, "width"), number(place, "height"))));
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int changed(BufferedImage with, BufferedImage without) {
        int pixels = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                if (Contrast.between(with.getRGB(x, y), without.getRGB(x, y)) >= CHANGE) {
                    pixels++;
                }
            }
        }
        return pixels;
    }

    private static double number(Map<String, Object> of, String name) {
        return ((Number) of.get(name)).doubleValue();
    }
}
