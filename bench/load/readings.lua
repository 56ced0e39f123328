-- For wrk: asks for the targets in a file, drawn by lot, and prints what happened for the bench to read.
local targets = {}

function init(args)
  for line in io.lines(args[1]) do
    targets[#targets + 1] = line
  end
end

function request()
  return wrk.format("GET", targets[math.random(#targets)])
end

function done(summary, latency, requests)
  for i = 1, #latency do
    local value, count = latency(i)
    io.write(string.format("latency %d %d\n", value, count))
  end
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("whole %d %d %d\n", summary.requests, summary.duration, failures))
end
