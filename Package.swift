// swift-tools-version: 6.1
import PackageDescription

// Set by `make lint`: warnings are errors in our own targets, and only there.
let warnings: [SwiftSetting] =
  Context.environment["VEIVISER_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

let strict: [SwiftSetting] =
  warnings + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

let package = Package(
  name: "veiviser",
  products: [
    .executable(name: "veiviser", targets: ["veiviser"]),
    .executable(name: "veiviserd", targets: ["veiviserd"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
  ],
  targets: [
    .target(name: "Wire", swiftSettings: strict),
    .target(name: "Guidance", dependencies: ["Yams"], swiftSettings: strict),
    .target(name: "Routing", dependencies: ["Guidance"], swiftSettings: strict),
    .target(name: "Training", dependencies: ["Guidance", "Routing"], swiftSettings: strict),
    .target(name: "Evaluating", dependencies: ["Guidance", "Routing"], swiftSettings: strict),
    .target(name: "Documents", dependencies: ["Guidance", "Wire"], swiftSettings: strict),
    .target(name: "FileStore", dependencies: ["Documents", "Wire"], swiftSettings: strict),
    .target(name: "Export", dependencies: ["Documents", "Guidance"], swiftSettings: strict),
    .target(
      name: "Dialogue",
      dependencies: ["Documents", "Export", "Guidance", "Routing", "Wire"],
      swiftSettings: strict
    ),
    .target(
      name: "Server",
      dependencies: [
        "Dialogue", "Documents", "Wire",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict
    ),
    .target(name: "Client", dependencies: ["Wire"], swiftSettings: strict),
    .target(
      name: "Terminal",
      dependencies: ["Client", "Wire", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict
    ),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .executableTarget(name: "veiviser", dependencies: ["CReadline", "Terminal", "Wire"], swiftSettings: strict),
    .executableTarget(
      name: "veiviserd",
      dependencies: [
        "Dialogue", "Documents", "Evaluating", "FileStore", "Guidance", "Routing", "Server", "Training", "Wire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Dialogue", "Documents", "Guidance", "Routing", "Training"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(name: "WireTests", dependencies: ["TestSupport", "Wire"], swiftSettings: strict),
    .testTarget(name: "GuidanceTests", dependencies: ["Guidance", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RoutingTests",
      dependencies: ["Guidance", "Routing", "TestSupport", "Training"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TrainingTests",
      dependencies: ["Guidance", "Routing", "TestSupport", "Training"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EvaluatingTests",
      dependencies: ["Evaluating", "Guidance", "Routing", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Documents", "Guidance", "TestSupport", "Wire"],
      exclude: ["Samples"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "FileStoreTests",
      dependencies: ["Documents", "FileStore", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ExportTests",
      dependencies: ["Documents", "Export", "Guidance", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DialogueTests",
      dependencies: ["Dialogue", "Documents", "Guidance", "Routing", "TestSupport", "Wire"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Client", "Dialogue", "Documents", "Guidance", "Server", "TestSupport", "Training", "Wire",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict
    ),
    .testTarget(name: "ClientTests", dependencies: ["Client", "TestSupport", "Wire"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Client", "Terminal", "TestSupport", "Wire"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PromptsTests",
      dependencies: [
        "Dialogue", "Documents", "Evaluating", "Guidance", "Routing", "TestSupport", "Training", "Wire", "Yams",
      ],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
