package eu.groupexchange.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 100})
    void hasTheRootOfRfc6962AndAWayFromEachLeafToIt(int size) {
        MerkleTree tree = new MerkleTree(leaves(size));

        assertThat(tree.root()).isEqualTo(HexFormat.of().formatHex(asTheRfcSaysIt(tree.leaves())));
        for (int position = 0; position < size; position++) {
            Proof proof = new Proof(tree.leaves().get(position), 1, tree.path(position));
            assertThat(proof.root()).isEqualTo(tree.root());
        }
    }

    @Test
    void doesNotDependOnTheOrderInWhichLeavesCome() {
        List<Leaf> shuffled = new ArrayList<>(leaves(20));
        Collections.shuffle(shuffled, new Random(1));

        assertThat(new MerkleTree(shuffled).root()).isEqualTo(new MerkleTree(leaves(20)).root());
    }

    @Test
    void noOtherLeafGoesTheSameWay() {
        MerkleTree tree = new MerkleTree(leaves(9));
        Leaf forged = new Leaf("log", "VAL22-0003", "3", "f".repeat(64));

        assertThat(new Proof(forged, 1, tree.path(3)).root()).isNotEqualTo(tree.root());
    }

    private static List<Leaf> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Leaf("log", "VAL22-%04d".formatted(i), "" + i, "%064x".formatted(i)))
                .toList();
    }

    /** MTH of RFC 6962, 2.1, as it is written there. */
    private static byte[] asTheRfcSaysIt(List<Leaf> leaves) {
        if (leaves.size() == 1) {
            return sha256(new byte[] {0}, leaves.get(0).bytes());
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                new byte[] {1}, asTheRfcSaysIt(leaves.subList(0, k)), asTheRfcSaysIt(leaves.subList(k, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
