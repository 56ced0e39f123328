-- For wrk: sends the requests in a file, drawn by lot, and prints what happened for the bench to read.
local requests = {}

function init(args)
  local file = assert(io.open(args[1], "rb"))
  local length = file:read("*l")
  while length do
    requests[#requests + 1] = file:read(tonumber(length))
    length = file:read("*l")
  end
  file:close()
end

function request()
  return requests[math.random(#requests)]
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
