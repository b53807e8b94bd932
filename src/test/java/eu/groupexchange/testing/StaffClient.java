package eu.groupexchange.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a cookie jar: a script or a browser without eyes. Follows no redirect by itself. */
public final class StaffClient {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    public StaffClient(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    /** Signed in, with the webapps' CSRF token in its jar. */
    public static StaffClient signedIn(int port, String user) {
        return signedIn(port, user, user);
    }

    public static StaffClient signedIn(int port, String user, String password) {
        var client = new StaffClient(port);
        client.signIn(user, password);
        client.get("/camunda/api/engine/engine/");
        return client;
    }

    public HttpResponse<String> signIn(String user, String password) {
        return postForm("/login", Map.of("username", user, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A file as it is. */
    public byte[] file(String path) {
        try {
            return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts a form with one file, with the token that the sign-in page hands out. */
    public HttpResponse<String> postFile(String path, String field, String fileName, byte[] content) {
        var matcher = CSRF_FIELD.matcher(get("/login").body());
        if (!matcher.find()) {
            throw new AssertionError("The sign-in page has no CSRF field");
        }
        String before = "--line\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + matcher.group(1)
                + "\r\n--line\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                        .formatted(field, fileName);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(before),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--line--\r\n"))));
    }

    /** As a proxy passes on what it was asked for over https. */
    public HttpResponse<String> getOverHttps(String path) {
        return send(request(path).header("X-Forwarded-Proto", "https").GET());
    }

    /** Posts a form with the token that the sign-in page hands out. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        var matcher = CSRF_FIELD.matcher(get("/login").body());
        if (!matcher.find()) {
            throw new AssertionError("The sign-in page has no CSRF field");
        }
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(matcher.group(1)) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A file that goes through a field of a form. */
    public record Upload(String field, String fileName, byte[] content) {}

    /** Posts a form with files. */
    public HttpResponse<String> postFiles(String path, Map<String, String> fields, Upload... uploads) {
        var matcher = CSRF_FIELD.matcher(get("/login").body());
        if (!matcher.find()) {
            throw new AssertionError("The sign-in page has no CSRF field");
        }
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", matcher.group(1).getBytes(StandardCharsets.UTF_8));
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (Upload upload : uploads) {
            part(body, "name=\"%s\"; filename=\"%s\"".formatted(upload.field(), upload.fileName()), upload.content());
        }
        body.writeBytes("--line--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--line\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Posts a form whose page was made in a session that is no more. */
    public HttpResponse<String> postStale(String path, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=of-a-session-that-ended&", ""));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The same with a file. */
    public HttpResponse<String> postStaleFile(String path, Map<String, String> fields, String field, String fileName) {
        var body = new StringBuilder("--line\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nended\r\n");
        fields.forEach((name, value) -> body.append("--line\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append(
                "--line\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%%PDF-1.7\r\n--line--\r\n"
                        .formatted(field, fileName));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Posts to Camunda's REST as Tasklist does. */
    public HttpResponse<String> postJson(String path, String json) {
        return sendJson("POST", path, json);
    }

    public HttpResponse<String> sendJson(String method, String path, String json) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return send(request);
    }

    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
