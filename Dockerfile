# Tags name a series on purpose: a rebuild brings the security fixes of the base images.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /source
COPY pom.xml ./
RUN mvn -B -q dependency:go-offline
COPY processes processes
COPY forms forms
COPY src src
RUN mvn -B -q -DskipTests package \
 && java -Djarmode=tools -jar target/group-exchange.jar extract --layers --destination /layers

FROM eclipse-temurin:17-jre-noble
RUN useradd --system --uid 10001 --home-dir /application exchange \
 && install -d -o exchange -g exchange -m 0700 /data
WORKDIR /application
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER exchange
ENV EXCHANGE_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
# The image has no curl; bash speaks enough HTTP for one question.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-Djava.awt.headless=true", "-jar", "group-exchange.jar"]
