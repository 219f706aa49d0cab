/// One of the four streams of work in a social service (werkstroom).
///
/// - Source: WWB-kompas (APE, 2007), the monitor of the work: intake, re-integration, service, enforcement.
package enum WorkStream: String, Hashable, Sendable, CaseIterable {
  case inflow = "instroom"
  case outflow = "uitstroom"
  case service = "dienstverlening"
  case enforcement = "handhaving"
}
