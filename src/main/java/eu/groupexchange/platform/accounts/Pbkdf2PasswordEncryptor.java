package eu.groupexchange.platform.accounts;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * PBKDF2 with SHA-256, 310 000 rounds and a salt of its own. Not bcrypt: the engine appends 16 bytes of salt to the password
 * before it calls us, and bcrypt reads 72 bytes only.
 */
public class Pbkdf2PasswordEncryptor implements PasswordEncryptor {

    private final Pbkdf2PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "pbkdf2-sha256";
    }
}
