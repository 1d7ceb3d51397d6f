package it.opposizioni.bench.kills;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Small disks of their own for those parts that write much: files with a file system in them, mounted in a mount namespace that
 * {@code deploy/drill} has made for this run alone, or parts of the memory where that cannot be done. So a disk can be full and nobody else's is.
 */
public final class Disks implements AutoCloseable {

    private static final byte[] BLOCK = new byte[4096];

    private final Map<Part, Path> folders = new EnumMap<>(Part.class);
    private final Path images;
    private String kind = "files with ext4";

    /**
     * Mounts them; none without a namespace.
     *
     * @param data of the suite that is started afterwards, empty
     */
    public static Disks under(Path data, boolean rabbitMq) throws IOException {
        Disks disks = new Disks(data.resolve("disks"));
        if (Network.isOwn()) {
            disks.mount(Part.DATABASE, data.resolve("postgresql"), 6_144);
            disks.mount(Part.BROKER, data.resolve(rabbitMq ? "rabbitmq" : "broker"), 1_024);
            disks.mount(Part.S3, data.resolve("s3"), 1_024);
        }
        return disks;
    }

    private Disks(Path images) {
        this.images = images;
    }

    private void mount(Part part, Path folder, int megabytes) throws IOException {
        Files.createDirectories(images);
        Files.createDirectories(folder);
        Path image = images.resolve(part.name().toLowerCase());
        try {
            Command.run("truncate", "-s", megabytes + "M", image.toString());
            // a small file for each list, its result and its receipt: the default keeps place for a quarter as many
            Command.run("mkfs.ext4", "-q", "-F", "-m", "0", "-i", "4096", image.toString());
            Command.run("mount", "-o", "loop", image.toString(), folder.toString());
            Files.delete(folder.resolve("lost+found"));
        } catch (IOException _) {
            kind = "memory (tmpfs)";
            Command.run(
                    "mount",
                    "-t",
                    "tmpfs",
                    "-o",
                    "size=" + Math.min(megabytes, 2_048) + "M",
                    "tmpfs",
                    folder.toString());
        }
        folders.put(part, folder);
    }

    /** Whose can be full. */
    Set<Part> parts() {
        return folders.keySet();
    }

    /** What they are made of. */
    String kind() {
        return kind;
    }

    /** Not a byte is left. */
    void fill(Part part) throws IOException {
        Path folder = folders.get(part);
        long left = Files.getFileStore(folder).getUsableSpace();
        try {
            Command.run("fallocate", "-l", String.valueOf(left), filler(folder).toString());
        } catch (IOException _) {
            // it takes what it can
        }
        try (OutputStream rest = Files.newOutputStream(rest(folder))) {
            while (true) {
                rest.write(BLOCK);
            }
        } catch (IOException _) {
            // it is full
        }
    }

    void free(Part part) throws IOException {
        Path folder = folders.get(part);
        Files.deleteIfExists(filler(folder));
        Files.deleteIfExists(rest(folder));
    }

    private static Path filler(Path folder) {
        return folder.resolve("filler");
    }

    private static Path rest(Path folder) {
        return folder.resolve("filler-rest");
    }

    /** To be called when nothing runs on them any more. */
    @Override
    public void close() throws IOException {
        for (Path folder : folders.values()) {
            Command.run("umount", "-l", folder.toString());
        }
        folders.clear();
    }
}
