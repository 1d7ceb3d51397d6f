package it.opposizioni.bench.bare;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a body, hashes it, and has it on the disk when it answers. */
@Path("/bare")
class BareResource {

    private static final int CHUNK = 256 << 10;

    @POST
    @Blocking
    @Consumes("text/csv")
    public String take(InputStream body) throws IOException, NoSuchAlgorithmException {
        java.nio.file.Path file = Files.createTempFile("bare", ".csv");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] chunk = new byte[CHUNK];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                digest.update(chunk, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            }
            out.force(true);
        } finally {
            Files.delete(file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
